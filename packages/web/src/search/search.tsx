/** Search over reports and findings. */
export function Search() {
  return (
    <div role="search" className="search">
      <input type="search" id="search" aria-label="Search reports and findings" placeholder="Search" />
    </div>
  );
}
